-- What a respondent may do with a response after sending it. "number" counts the codes made for it; only the last one opens.
create table private_code(
  response_id uuid primary key references response(id),
  hash varchar(64) not null,
  number integer not null,
  made timestamp with time zone not null);

-- A response that was opened with its private code on some device, for a while.
create table opened_response(
  hash varchar(64) primary key,
  response_id uuid not null references response(id),
  expires timestamp with time zone not null);
create index opened_response_ix on opened_response(response_id);

alter table response add column revision integer default 1 not null;
alter table response add column revised timestamp with time zone;

-- What a response said before it was changed, words included. "replaced_by" is the key of the submission that took its place.
create table response_revision(
  id uuid primary key,
  response_id uuid not null references response(id),
  number integer not null,
  edition integer not null,
  language varchar(35) not null,
  notice varchar(64),
  sent timestamp with time zone not null,
  replaced timestamp with time zone not null,
  replaced_by varchar(300) not null,
  answers text not null,
  constraint response_revision_number_uq unique(response_id, number),
  constraint response_revision_key_uq unique(response_id, replaced_by));

create table withdrawal(
  response_id uuid primary key references response(id),
  withdrawn_on date not null,
  reason varchar(30) not null);

-- Drafts that change a response.
create table draft_change(
  draft_id uuid primary key references draft(id) on delete cascade,
  response_id uuid not null references response(id));
create index draft_change_ix on draft_change(response_id);

-- Readings and codings of words that were changed since; "revision" is that of the words.
create table comment_reading_past(
  id uuid primary key,
  comment_id uuid not null,
  response_id uuid not null references response(id),
  revision integer not null,
  question varchar(100) not null,
  coder_id varchar(100) not null,
  coder varchar(200) not null,
  blind boolean not null,
  at_time timestamp with time zone not null,
  withdrawn timestamp with time zone);
create index comment_reading_past_ix on comment_reading_past(response_id);

create table coding_past(
  id uuid primary key,
  reading_id uuid,
  comment_id uuid not null,
  response_id uuid not null references response(id),
  revision integer not null,
  question varchar(100) not null,
  code varchar(100) not null,
  coder varchar(200) not null,
  kind varchar(10) not null,
  status varchar(10) not null,
  blind boolean not null,
  evidence text,
  confidence numeric(4,3),
  frame_version varchar(64) not null,
  at_time timestamp with time zone not null,
  withdrawn timestamp with time zone);
create index coding_past_ix on coding_past(response_id);

-- One person's reading of one comment. live_key is the comment's id for the first reading that counts, and the id with /blind for
-- a second, blind one; null once withdrawn, so that there is at most one of each.
create table comment_reading(
  id uuid primary key,
  comment_id uuid not null references comment(id),
  consultation varchar(100) not null,
  survey varchar(100) not null,
  question varchar(100) not null,
  coder_id varchar(100) not null,
  coder varchar(200) not null,
  blind boolean not null,
  at_time timestamp with time zone not null,
  withdrawn timestamp with time zone,
  live_key varchar(60),
  constraint comment_reading_live_uq unique(live_key));
create index comment_reading_comment_ix on comment_reading(comment_id);
create index comment_reading_coder_ix on comment_reading(consultation, coder_id, at_time);

-- A code that a person gave or turned down (kind person, with its reading) or the machine proposed (kind machine, with evidence).
-- Rows are never changed but for "withdrawn", which ends them.
create table coding(
  id uuid primary key,
  reading_id uuid references comment_reading(id),
  comment_id uuid not null references comment(id),
  response_id uuid not null references response(id),
  consultation varchar(100) not null,
  survey varchar(100) not null,
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
create index coding_comment_ix on coding(comment_id);
create index coding_reading_ix on coding(reading_id);
create index coding_survey_ix on coding(consultation, survey);

-- With which version of the frame the machine last looked at a comment, whether it found anything or not.
create table comment_suggested(
  comment_id uuid primary key references comment(id),
  frame_version varchar(64) not null,
  at_time timestamp with time zone not null);

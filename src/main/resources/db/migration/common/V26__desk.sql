-- What an officer did at once at the desk. It is undone and done again by the time in "undone", and never deleted; its order is
-- that of the ids. One that was undone when its coder went another way is "dropped": it is done again no more. "queue" is where the comment came from: those that were chosen to be read are no sample of all.
create table desk_step(
  id uuid primary key,
  consultation varchar(100) not null,
  coder_id varchar(100) not null,
  coder varchar(200) not null,
  way varchar(10) not null,
  queue varchar(20) not null,
  at_time timestamp with time zone not null,
  undone timestamp with time zone,
  dropped boolean default false not null);
create index desk_step_coder_ix on desk_step(consultation, coder_id, id);

-- "way" is how it was made: one (read by itself), carried (over from a text that says the same, "carried_from"), bulk (confirmed
-- with others), moved (from one code to another with others). "replaces" is the reading in whose place it came, which stands
-- again when this one is undone.
alter table comment_reading add column way varchar(10) default 'one' not null;
alter table comment_reading add column step_id uuid;
alter table comment_reading add column replaces uuid;
alter table comment_reading add column carried_from uuid;
alter table comment_reading add column stance varchar(10);
alter table comment_reading add column sentiment varchar(10);
alter table comment_reading add column note varchar(2000);
create index comment_reading_step_ix on comment_reading(step_id);
create index comment_reading_at_ix on comment_reading(consultation, coder_id, withdrawn, at_time);
alter table comment_reading_past add column way varchar(10) default 'one' not null;
alter table comment_reading_past add column stance varchar(10);
alter table comment_reading_past add column sentiment varchar(10);
alter table comment_reading_past add column note varchar(2000);

-- The passage that the code speaks of, in UTF-16 units, where one was marked; and the place of the code among those of its
-- reading, 1 for the one that matters most.
alter table coding add column from_char integer;
alter table coding add column to_char integer;
alter table coding add column place integer;
alter table coding_past add column from_char integer;
alter table coding_past add column to_char integer;
alter table coding_past add column place integer;

-- Comments to be looked at again. A flag stands while the step that set it stands and the one that took it away does not.
create table comment_flag(
  id uuid primary key,
  comment_id uuid not null references comment(id),
  consultation varchar(100) not null,
  coder_id varchar(100) not null,
  coder varchar(200) not null,
  at_time timestamp with time zone not null,
  set_step uuid not null references desk_step(id),
  cleared_step uuid references desk_step(id));
create index comment_flag_ix on comment_flag(comment_id);
create index comment_flag_consultation_ix on comment_flag(consultation);

-- Comments on one question that say the same, or nearly: only those that are not alone. "same_words" is equal where they differ in
-- capitals, signs and white space at most.
create table comment_group(
  comment_id uuid primary key references comment(id),
  consultation varchar(100) not null,
  group_id uuid not null,
  same_words varchar(64) not null);
create index comment_group_ix on comment_group(group_id);
create index comment_group_consultation_ix on comment_group(consultation);
create table comment_group_look(
  consultation varchar(100) primary key,
  seen varchar(200) not null,
  looked timestamp with time zone not null);

-- Words that an officer searches comments by, so that they stand in no address.
create table desk_search(
  id uuid primary key,
  consultation varchar(100) not null,
  coder_id varchar(100) not null,
  words varchar(200) not null,
  at_time timestamp with time zone not null);
create index desk_search_coder_ix on desk_search(coder_id, at_time);

-- Comments that are likely of one code alone, to be confirmed together once some of them, drawn by chance, were read.
create table bulk_check(
  id uuid primary key,
  consultation varchar(100) not null,
  code varchar(100) not null,
  survey varchar(100),
  question varchar(100),
  threshold integer not null,
  learnt_id uuid not null references learnt(id),
  seed bigint not null,
  coder_id varchar(100) not null,
  coder varchar(200) not null,
  at_time timestamp with time zone not null,
  step_id uuid references desk_step(id));
create index bulk_check_ix on bulk_check(consultation, at_time);
create table bulk_item(
  check_id uuid not null references bulk_check(id),
  comment_id uuid not null references comment(id),
  drawn boolean not null,
  constraint bulk_item_pk primary key(check_id, comment_id));
create index bulk_item_comment_ix on bulk_item(comment_id);

-- Comments on one question in the order in which they came.
create index comment_asked_ix on comment(consultation, survey, question, id);

-- Every text that the frame of a consultation ever had, by its version, so that codings and reports of any version can be counted
-- again.
create table frame_text(
  consultation varchar(100) not null,
  version varchar(12) not null,
  words text not null,
  kept timestamp with time zone not null,
  constraint frame_text_pk primary key(consultation, version));

-- What was done to a frame, in order; the last step's version is the frame as it is. Steps are added, never changed.
-- kind: file (the file's text was taken in; words: the numbers of the changes that still stand upon it), change (words: its text),
-- undo (words: the number of the change that it takes back). base: the version upon which the changes stand. file: the version of
-- the file that was taken in last.
create table frame_step(
  id uuid primary key,
  consultation varchar(100) not null,
  number integer not null,
  kind varchar(10) not null,
  words text not null,
  base varchar(12) not null,
  file varchar(12) not null,
  version varchar(12) not null,
  officer_id uuid,
  officer varchar(200) not null,
  at_time timestamp with time zone not null,
  constraint frame_step_uq unique(consultation, number));

-- Previews and lists of what is behind a code look for codings by code, and count by this index alone, without
-- reading the rows.
create index coding_code_ix on coding(consultation, code, kind, status, withdrawn, response_id, comment_id);

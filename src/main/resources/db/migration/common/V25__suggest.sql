-- The language models that were ever used: their names and the SHA-256 of their files.
create table language_model(
  id uuid primary key,
  names varchar(200) not null,
  hashes varchar(400) not null);

-- What language models see in a text, so that each text is read once. text_id is the first half of the SHA-256 of the text; the
-- vector is half-precision numbers, two bytes each, the high byte first.
create table text_vector(
  text_id uuid not null,
  model_id uuid not null references language_model(id),
  vector bytea not null,
  constraint text_vector_pk primary key(text_id, model_id));

-- Each learning of a consultation's codes. "generation" is the first of those whose predictions stand beside each other: it is its
-- own where all comments were or are predicted anew. "codes" are in the order of probabilities, parted by blanks; "figures" is JSON.
create table learnt(
  id uuid primary key,
  consultation varchar(100) not null,
  generation uuid not null,
  frame_version varchar(64) not null,
  at_time timestamp with time zone not null,
  learnt_from integer not null,
  model_names varchar(200) not null,
  model_hash varchar(200) not null,
  training_hash varchar(64) not null,
  codes text not null,
  figures text not null);
create index learnt_consultation_ix on learnt(consultation, at_time);

-- What the machine says of a comment: one row, whatever was learnt since. "unseen" where people had coded it: then it is what models
-- said that had not learnt from it. "probabilities" are two bytes a code, the high byte first, from 0 to 10,000.
create table comment_prediction(
  comment_id uuid primary key references comment(id),
  learnt_id uuid not null references learnt(id),
  unseen boolean not null,
  known_language boolean not null,
  best numeric(4,3) not null,
  margin numeric(4,3) not null,
  probabilities bytea not null);
create index comment_prediction_learnt_ix on comment_prediction(learnt_id);

-- Suggestions from before were found by words alone and are found anew.
delete from coding where kind = 'machine' and withdrawn is null;
drop table comment_suggested;

-- What an officer should look at. A flag changes no count and refuses nothing.
create table response_flag(
  response_id uuid not null references response(id),
  reason varchar(20) not null,
  raised timestamp with time zone not null,
  settled boolean not null,
  constraint response_flag_pk primary key(response_id, reason));

-- Hashes by which equal responses find each other; null where too little was said to compare.
create table response_print(
  response_id uuid primary key references response(id),
  consultation varchar(100) not null,
  answers varchar(64),
  words varchar(64));
create index response_print_answers_ix on response_print(answers);
create index response_print_words_ix on response_print(words);
create index response_print_consultation_ix on response_print(consultation);

-- What officers decided about flagged responses; lines are never deleted, but may be taken back.
create table flag_decision(
  id uuid primary key,
  response_id uuid not null references response(id),
  consultation varchar(100) not null,
  reason varchar(20) not null,
  was varchar(20) not null,
  became varchar(20) not null,
  copy_of uuid references response(id),
  words varchar(1000) not null,
  officer_id uuid not null,
  decided timestamp with time zone not null,
  taken_back_by uuid,
  taken_back timestamp with time zone);
create index flag_decision_consultation_ix on flag_decision(consultation, decided);
create index flag_decision_response_ix on flag_decision(response_id);

-- Whom a closed survey asks. The code is made with the letters; only its hash is kept.
create table invitation(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  name varchar(200) not null,
  contact varchar(300) not null,
  code_hash varchar(64),
  constraint invitation_code_uq unique(code_hash));
create index invitation_survey_ix on invitation(consultation, survey);

-- The codes that were used for a survey whose answers are not named: one sorted list in one row. There is no time, no row
-- order and no number of a transaction by which a code could be paired with a response.
create table invitation_use(
  consultation varchar(100) not null,
  survey varchar(100) not null,
  used text not null,
  constraint invitation_use_pk primary key(consultation, survey));

-- Only where the start page says that answers are named: who began which answers, and what became of them.
create table invitation_named(
  invitation_id uuid not null references invitation(id),
  draft_id uuid not null,
  response_id uuid references response(id),
  constraint invitation_named_pk primary key(draft_id));
create index invitation_named_ix on invitation_named(invitation_id);

-- How the house is set by its administrators.
create table setting(
  name varchar(100) primary key,
  content varchar(1000) not null);

-- One published text of a survey. The state is live or held; of the live ones the greatest number is the current one.
create table edition(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  number integer not null,
  hash varchar(64) not null,
  definition text not null,
  bank text not null,
  state varchar(10) not null,
  published timestamp with time zone not null,
  constraint edition_number_uq unique(consultation, survey, number));

-- The words of each privacy notice that anybody was ever shown, by the version that is stamped on responses.
create table notice(
  version varchar(64) primary key,
  words text not null,
  first_used timestamp with time zone not null);

-- Closed answers stand in "answers" as one compact JSON text; open words are rows of "comment".
create table response(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  edition integer not null,
  reference varchar(100) not null,
  submission_key varchar(300) not null,
  channel varchar(20) not null,
  submitted timestamp with time zone not null,
  language varchar(35) not null,
  notice varchar(64),
  made_up boolean not null,
  sheet varchar(100),
  received date,
  assisted varchar(200),
  disposition varchar(20) not null,
  answers text not null,
  constraint response_reference_uq unique(reference, consultation),
  constraint response_key_uq unique(submission_key, consultation, survey));
create index response_survey_ix on response(consultation, survey, id);

create table equality_answers(
  response_id uuid primary key references response(id),
  answers text not null);

create table comment(
  id uuid primary key,
  response_id uuid not null references response(id),
  consultation varchar(100) not null,
  survey varchar(100) not null,
  question varchar(100) not null,
  language varchar(35) not null,
  words text not null,
  constraint comment_question_uq unique(response_id, question));
create index comment_survey_ix on comment(consultation, survey, response_id);

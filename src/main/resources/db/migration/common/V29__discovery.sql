-- A look at what the frame of a consultation misses. "comments" is how many there were with words to go by, "left_over" how many of
-- them fit no code, "other_language" how many could not be judged, "taken" how many of those left over were grouped: a part drawn by
-- chance where there are too many. "by_words" where the language models could not run. "finished" is null until it is done.
create table discovery_run(
  id uuid primary key,
  consultation varchar(100) not null,
  frame_version varchar(12) not null,
  officer_id varchar(100) not null,
  officer varchar(200) not null,
  at_time timestamp with time zone not null,
  finished timestamp with time zone,
  comments bigint not null,
  left_over bigint not null,
  other_language bigint not null,
  taken bigint not null,
  by_words boolean not null);
create index discovery_run_ix on discovery_run(consultation, id);

-- Comments that speak of the same, the largest group first. "phrases" are parted by line ends. "same_as" names the candidate of an
-- earlier look that is mostly made of the same comments and that an officer has decided about.
create table discovery_candidate(
  id uuid primary key,
  run_id uuid not null references discovery_run(id),
  consultation varchar(100) not null,
  place integer not null,
  size integer not null,
  phrases text not null,
  closeness numeric(4,3) not null,
  stability numeric(4,3) not null,
  same_as uuid);
create index discovery_candidate_ix on discovery_candidate(run_id);
create index discovery_candidate_consultation_ix on discovery_candidate(consultation);

-- The comments of a candidate, the most typical first.
create table discovery_member(
  candidate_id uuid not null references discovery_candidate(id),
  comment_id uuid not null references comment(id),
  place integer not null,
  constraint discovery_member_pk primary key(candidate_id, comment_id));
create index discovery_member_comment_ix on discovery_member(comment_id);

-- What an officer made of a candidate: "code" is the one that it became, null where it was dismissed.
create table discovery_decision(
  id uuid primary key,
  candidate_id uuid not null references discovery_candidate(id),
  consultation varchar(100) not null,
  code varchar(100),
  officer_id varchar(100) not null,
  officer varchar(200) not null,
  at_time timestamp with time zone not null,
  withdrawn timestamp with time zone);
create index discovery_decision_ix on discovery_decision(consultation);
create index discovery_decision_candidate_ix on discovery_decision(candidate_id);

-- People whose words are compared with those of all others. "way" is channel, survey, or a survey and a question parted by a stroke.
create table discovery_group(
  id uuid primary key,
  run_id uuid not null references discovery_run(id),
  consultation varchar(100) not null,
  way varchar(210) not null,
  name varchar(100) not null,
  people integer not null,
  others integer not null);
create index discovery_group_ix on discovery_group(run_id);

create table discovery_word(
  id uuid primary key,
  group_id uuid not null references discovery_group(id),
  place integer not null,
  shown varchar(100) not null,
  z numeric(8,2) not null,
  people integer not null,
  others integer not null);
create index discovery_word_ix on discovery_word(group_id);
create table discovery_word_comment(
  word_id uuid not null references discovery_word(id),
  comment_id uuid not null references comment(id),
  constraint discovery_word_comment_pk primary key(word_id, comment_id));
create index discovery_word_comment_ix on discovery_word_comment(comment_id);

-- How many comments came in each week and channel, and how many of them fit no code.
create table discovery_week(
  id uuid primary key,
  run_id uuid not null references discovery_run(id),
  monday date not null,
  channel varchar(20) not null,
  comments bigint not null,
  left_over bigint not null);
create index discovery_week_ix on discovery_week(run_id);

-- A picture with a story, made anew by us: of a draft until that is sent, then of its response.
create table story_picture(
  id uuid primary key,
  draft_id uuid references draft(id) on delete cascade,
  response_id uuid references response(id),
  question varchar(100) not null,
  hash varchar(64) not null,
  media_type varchar(20) not null,
  width integer not null,
  height integer not null,
  alt varchar(2000) not null,
  content bytea not null,
  constraint story_picture_draft_uq unique(draft_id, question),
  constraint story_picture_response_uq unique(response_id, question));
create index story_picture_hash_ix on story_picture(hash);

-- What an officer decided of a story. It holds only while the story is the one that was read ("of_hash").
create table story_review(
  id uuid primary key,
  response_id uuid not null references response(id),
  question varchar(100) not null,
  consultation varchar(100) not null,
  state varchar(10) not null,
  of_hash varchar(64) not null,
  hidden text not null,
  name_shown boolean not null,
  picture_shown boolean not null,
  alt varchar(2000) not null,
  reason varchar(2000) not null,
  decided timestamp with time zone not null,
  constraint story_review_uq unique(response_id, question));
create index story_review_state_ix on story_review(consultation, state);

-- What an officer says that a comment means in English. live_key is the comment's id for the translation that stands, null for those
-- before it.
create table comment_translation(
  id uuid primary key,
  comment_id uuid not null references comment(id),
  language varchar(35) not null,
  words text not null,
  officer_id uuid not null,
  officer varchar(200) not null,
  at_time timestamp with time zone not null,
  replaced timestamp with time zone,
  live_key varchar(60),
  constraint comment_translation_live_uq unique(live_key));
create index comment_translation_comment_ix on comment_translation(comment_id);

-- A file of codings from elsewhere. The state is looked (at, and waiting for a word), importing, imported or failed. The counts are
-- those of the look; "problems" are lines for officers, at most some hundreds, and "more" counts the others.
create table coding_file(
  id uuid primary key,
  consultation varchar(100) not null,
  state varchar(10) not null,
  file_name varchar(100) not null,
  replacing boolean not null,
  coder varchar(200) not null,
  officer_id uuid not null,
  officer varchar(200) not null,
  made timestamp with time zone not null,
  problems text not null,
  more bigint not null,
  fresh bigint not null,
  replaced bigint not null,
  same bigint not null,
  kept bigint not null,
  held bigint not null,
  passages bigint not null,
  left_out bigint not null,
  imported timestamp with time zone,
  readings bigint not null);
create index coding_file_consultation_ix on coding_file(consultation, made);

-- The file itself, in pieces; taken away when it is imported or put aside.
create table coding_file_piece(
  id uuid primary key,
  file_id uuid not null references coding_file(id),
  place integer not null,
  content bytea not null,
  constraint coding_file_piece_uq unique(file_id, place));

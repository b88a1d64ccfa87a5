-- Answers not sent yet. Once sent, "written" is emptied and the row remembers the reference for some days.
create table draft(
  id uuid primary key,
  token_hash varchar(64) not null,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  edition integer not null,
  language varchar(35) not null,
  notice varchar(64),
  written text not null,
  seen text not null,
  begun timestamp with time zone not null,
  touched timestamp with time zone not null,
  sent timestamp with time zone,
  response uuid,
  reference varchar(100),
  equality_over boolean not null,
  constraint draft_token_uq unique(token_hash));
create index draft_touched_ix on draft(touched);

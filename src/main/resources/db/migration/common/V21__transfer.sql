-- Long work that somebody waits for. The state is waiting, running, done or failed.
create table work(
  id uuid primary key,
  kind varchar(50) not null,
  state varchar(10) not null,
  done bigint not null,
  total bigint not null,
  problem varchar(2000),
  begun timestamp with time zone not null,
  touched timestamp with time zone not null);

-- What an import brought in, and what is to become of it when all of it is here. Until then the disposition of a response is
-- "arriving", and after its import was taken back "undone": neither is among the responses, for whatever purpose.
alter table response add column import_id uuid;
alter table response add column import_as varchar(20);
create index response_import_ix on response(import_id);

-- A file of responses from elsewhere. The state is mapping, checking, checked, importing, imported, undone or failed.
create table transfer(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  state varchar(10) not null,
  file_name varchar(100) not null,
  sheet varchar(200),
  hash varchar(64) not null,
  notes text not null,
  plan text not null,
  file_rows bigint not null,
  arriving bigint not null,
  here_already bigint not null,
  off_route bigint not null,
  left_out bigint not null,
  problems bigint not null,
  officer varchar(200) not null,
  made timestamp with time zone not null,
  imported timestamp with time zone,
  undone timestamp with time zone,
  undone_by varchar(200),
  undone_why varchar(2000));
create index transfer_consultation_ix on transfer(consultation, made);

-- The rows of a file, and what is wrong with them, packed, in pieces; taken away when it is imported or put aside.
create table transfer_piece(
  id uuid primary key,
  transfer_id uuid not null references transfer(id),
  part varchar(10) not null,
  place integer not null,
  content bytea not null,
  constraint transfer_piece_uq unique(transfer_id, part, place));

-- How the columns of a heading, and the values of a question, were understood before.
create table transfer_plan(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  heading_hash varchar(64) not null,
  plan text not null,
  used timestamp with time zone not null,
  constraint transfer_plan_uq unique(consultation, survey, heading_hash));

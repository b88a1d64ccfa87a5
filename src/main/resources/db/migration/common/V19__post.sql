-- A letter, an e-mail, a note of a call, as it came: it waits to be looked at, was taken in as a response, or was set aside with
-- a reason. "words" is what its file says, until it is taken in. The hash of the file, with the sender's details in it, lets the
-- same file be known again; it is kept when all else is erased, so that what was withdrawn is not counted anew.
create table post_item(
  id uuid primary key,
  consultation varchar(100) not null,
  state varchar(10) not null,
  kind varchar(10) not null,
  name varchar(200) not null,
  size bigint not null,
  hash varchar(64) not null,
  sent date,
  words text not null,
  notices varchar(200) not null,
  arrived timestamp with time zone not null,
  brought_by uuid not null,
  response_id uuid references response(id),
  reference varchar(100),
  reason varchar(1000),
  decided_by uuid,
  decided timestamp with time zone,
  constraint post_item_uq unique(consultation, hash));
create index post_item_state_ix on post_item(consultation, state, arrived);
create index post_item_response_ix on post_item(response_id);

-- The file, in pieces: no column of both databases holds all of a large one.
create table post_source(
  item_id uuid not null references post_item(id),
  piece integer not null,
  content bytea not null,
  constraint post_source_pk primary key(item_id, piece));

-- What came with a mail. The words of an attachment are kept until the mail is taken in.
create table post_attachment(
  item_id uuid not null references post_item(id),
  number integer not null,
  name varchar(200) not null,
  media_type varchar(200) not null,
  size bigint not null,
  words text,
  constraint post_attachment_pk primary key(item_id, number));

-- Who sent it. Never shown beside the words that were taken in.
create table post_sender(
  item_id uuid primary key references post_item(id),
  name varchar(300) not null,
  email varchar(300) not null,
  telephone varchar(300) not null,
  address text not null);

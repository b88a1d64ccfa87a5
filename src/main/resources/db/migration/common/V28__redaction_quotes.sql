-- What a person decided about a stretch of a comment: that it is taken out before others read it, or that it stays in though the
-- program would take it out. Places are in UTF-16 units. What the program proposes is found anew each time and stands nowhere.
create table redaction(
  id uuid primary key,
  comment_id uuid not null references comment(id) on delete cascade,
  from_char integer not null,
  to_char integer not null,
  kind varchar(30) not null,
  taken_out boolean not null,
  officer_id uuid not null,
  at_time timestamp with time zone not null,
  constraint redaction_uq unique(comment_id, from_char, to_char));

-- A comment that may or may not stand in a report under a code: "state" is approved, rejected, back (to be decided again) or gone
-- (its response was withdrawn or its words changed; nothing but the fact is left). "kept" are the sentences that are shown, by number,
-- parted by blanks, "words" what readers see of them.
create table quote(
  id uuid primary key,
  consultation varchar(100) not null,
  code varchar(100) not null,
  comment_id uuid references comment(id),
  response_id uuid references response(id),
  state varchar(10) not null,
  kept varchar(2000) not null,
  words text not null,
  attribution varchar(400) not null,
  made_up boolean not null,
  officer varchar(200) not null,
  at_time timestamp with time zone not null,
  constraint quote_uq unique(comment_id, code));
create index quote_consultation_ix on quote(consultation, state);
create index quote_response_ix on quote(response_id);

-- Where a quote went: a report that somebody downloaded or a command wrote, on a day.
create table quote_use(
  quote_id uuid not null references quote(id),
  place varchar(200) not null,
  on_day date not null,
  constraint quote_use_pk primary key(quote_id, place, on_day));

-- The engagement log: one row for each state in which an entry ever stood, so that what it said before is kept. The greatest
-- revision is what it says now. By sort, "label", "who" and "number" are: of an event its kind, the group and how many
-- people; of a petition its title, the organisation that handed it in (none for a resident) and how many signed; of a figure
-- of publicity what was counted, where it is from and the figure.
create table engagement_entry(
  id uuid primary key,
  entry uuid not null,
  revision integer not null,
  consultation varchar(100) not null,
  sort varchar(10) not null,
  on_day date not null,
  label varchar(300) not null,
  who varchar(300),
  place varchar(300),
  number bigint,
  note text,
  removed boolean not null,
  reason varchar(1000),
  officer_id uuid not null,
  written timestamp with time zone not null,
  constraint engagement_entry_uq unique(entry, revision));
create index engagement_entry_consultation_ix on engagement_entry(consultation);

-- A point made at an event. It is a response; one that was taken out says by whom and why, and may be put back.
create table engagement_point(
  response_id uuid primary key references response(id),
  entry uuid not null,
  place integer not null,
  out_reason varchar(1000),
  out_by uuid,
  out_at timestamp with time zone);
create index engagement_point_entry_ix on engagement_point(entry);

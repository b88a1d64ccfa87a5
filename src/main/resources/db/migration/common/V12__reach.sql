-- How often short addresses were followed and answers begun, by day and source. Numbers alone: nothing stands here of anybody.
-- The source is blank where nobody made the link for a place.
create table reach(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  source varchar(40) not null,
  counted_on date not null,
  visits integer not null,
  starts integer not null,
  constraint reach_day_uq unique(consultation, survey, source, counted_on));

alter table draft add column source varchar(40);
alter table response add column source varchar(40);

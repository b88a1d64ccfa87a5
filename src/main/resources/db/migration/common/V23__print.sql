-- Copies of a form that were printed with numbers, which follow one another in a consultation. Nobody's name stands with them.
create table sheet_run(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  edition integer not null,
  language varchar(35) not null,
  layout varchar(20) not null,
  first_number integer not null,
  last_number integer not null,
  printed timestamp with time zone not null,
  officer_id uuid not null,
  constraint sheet_run_first_uq unique(consultation, first_number));

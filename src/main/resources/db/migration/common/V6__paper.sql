-- Who keyed which sheet. The form itself is a response like any other. Two forms may bear one number; "copy" parts them,
-- from 1, so that two people who key one sheet at the same moment cannot both go unwarned.
create table keyed_sheet(
  response_id uuid primary key references response(id),
  consultation varchar(100) not null,
  survey varchar(100) not null,
  channel varchar(20) not null,
  sheet varchar(100),
  copy integer not null,
  reference varchar(100) not null,
  officer_id uuid not null,
  keyed timestamp with time zone not null,
  constraint keyed_sheet_uq unique(consultation, survey, channel, sheet, copy));
create index keyed_sheet_officer_ix on keyed_sheet(officer_id, consultation, keyed);

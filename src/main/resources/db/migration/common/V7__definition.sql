-- The text of each consultation.yaml when its files were last without problems, to be served from while they have some.
create table definition(
  consultation varchar(100) primary key,
  words text not null,
  kept timestamp with time zone not null);

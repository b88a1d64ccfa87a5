create table secret(
  name varchar(100) primary key,
  content varchar(500) not null,
  made timestamp with time zone not null);

create table officer(
  id uuid primary key,
  name varchar(200) not null,
  email varchar(320) not null,
  password varchar(500),
  suspended boolean not null,
  failures integer not null,
  locked_until timestamp with time zone,
  created timestamp with time zone not null,
  constraint officer_email_uq unique(email));

-- An administrator's consultation is blank: that role holds for the whole house.
create table officer_role(
  id uuid primary key,
  officer_id uuid not null references officer(id),
  role varchar(30) not null,
  consultation varchar(100) not null,
  constraint officer_role_uq unique(officer_id, role, consultation));

create table one_time_link(
  hash varchar(64) primary key,
  officer_id uuid not null references officer(id),
  expires timestamp with time zone not null,
  used timestamp with time zone);
create index one_time_link_officer_ix on one_time_link(officer_id);

create table officer_session(
  hash varchar(64) primary key,
  officer_id uuid not null references officer(id),
  started timestamp with time zone not null,
  seen timestamp with time zone not null);
create index officer_session_officer_ix on officer_session(officer_id);

create table audit(
  id uuid primary key,
  at timestamp with time zone not null,
  officer_id uuid,
  action varchar(100) not null,
  consultation varchar(100) not null,
  detail varchar(1000) not null);
create index audit_at_ix on audit(at, id);

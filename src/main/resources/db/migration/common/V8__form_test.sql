-- Whether it was begun while the consultation was not published, so that it is never counted.
alter table draft add column test boolean default false not null;

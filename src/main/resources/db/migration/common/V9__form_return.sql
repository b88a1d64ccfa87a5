-- What leads to a draft: the hash of each device's cookie, and of each code for coming back on another device.
create table draft_key(
  hash varchar(64) primary key,
  draft uuid not null,
  made timestamp with time zone not null,
  constraint draft_key_draft_fk foreign key (draft) references draft(id) on delete cascade);
create index draft_key_draft_ix on draft_key(draft);
insert into draft_key(hash, draft, made) select token_hash, id, begun from draft;
alter table draft drop constraint draft_token_uq;
alter table draft drop column token_hash;
-- The edition under which it was begun, where a later one of another shape took its place meanwhile.
alter table draft add column carried_from integer;

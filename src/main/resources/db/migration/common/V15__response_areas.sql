-- The tables of areas that an edition was read with, so that its answers stay readable; blank where it uses none.
alter table edition add column areas text default '' not null;

-- Second readings apart from the first are replaced by samples: those that were made are kept as withdrawn.
update comment_reading set withdrawn = at_time, live_key = null where blind = true and withdrawn is null;
update coding set withdrawn = at_time where blind = true and withdrawn is null;
alter table comment_reading drop column blind;
alter table coding drop column blind;
alter table comment_reading_past drop column blind;
alter table coding_past drop column blind;

-- A random sample of the comments on a question, which two people code apart. "drawn_from" is how many comments there were, "size" how
-- many were drawn with the seed. "coded" is when two people had coded all of it, "closed" when all was settled or it was given up;
-- open_key names the question until then, so that each has at most one open sample.
create table agreement_sample(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  question varchar(100) not null,
  frame_version varchar(64) not null,
  seed bigint not null,
  size integer not null,
  drawn_from integer not null,
  at_time timestamp with time zone not null,
  officer_id varchar(100) not null,
  officer varchar(200) not null,
  coded timestamp with time zone,
  closed timestamp with time zone,
  given_up boolean not null,
  open_key varchar(310),
  constraint agreement_sample_open_uq unique(open_key));
create index agreement_sample_ix on agreement_sample(consultation, survey, question);

-- A comment of a sample, in the order drawn. "read_before" where people had read it when it was drawn. "outcome" is agreed, settled or
-- left (not settled, as the sample was given up), "codes" what it was settled on, parted by blanks.
create table sample_item(
  id uuid primary key,
  sample_id uuid not null references agreement_sample(id),
  comment_id uuid not null references comment(id),
  place integer not null,
  read_before boolean not null,
  settled timestamp with time zone,
  outcome varchar(10),
  settled_by varchar(200),
  codes text,
  constraint sample_item_uq unique(sample_id, comment_id));
create index sample_item_comment_ix on sample_item(comment_id, settled);

-- What one of two people gave to a comment of a sample, the first code first; seen by nobody else until all of it is coded.
create table sample_coding(
  id uuid primary key,
  item_id uuid not null references sample_item(id),
  slot integer not null,
  coder_id varchar(100) not null,
  coder varchar(200) not null,
  codes text not null,
  at_time timestamp with time zone not null,
  constraint sample_coding_slot_uq unique(item_id, slot),
  constraint sample_coding_coder_uq unique(item_id, coder_id));

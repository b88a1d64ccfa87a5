-- Who changed a response for the council, and why; null where its respondent did.
alter table response_revision add column officer_id uuid;
alter table response_revision add column why varchar(1000);

-- The last decision about a response that was not taken back; each decision knows the one before it. "ground" is why the
-- response is what it is now, "label" how a report is to name that. Decisions that were made at once have one "act".
alter table response add column decision uuid;
alter table flag_decision add column before uuid;
alter table flag_decision add column act uuid;
alter table flag_decision add column ground varchar(20);
alter table flag_decision add column label varchar(80);
alter table flag_decision add column campaign_id uuid;
update flag_decision set act = id, ground = reason;
alter table flag_decision alter column act set not null;
alter table flag_decision alter column ground set not null;
create index flag_decision_act_ix on flag_decision(act);
update response set decision = (select d.id from flag_decision d where d.response_id = response.id
  and d.taken_back is null order by d.decided desc, d.id desc limit 1)
  where id in (select f.response_id from flag_decision f);

-- More by which responses find each other: the group of nearly equal texts that one belongs to, its sheet, its sender.
alter table response_print add column letter varchar(64);
alter table response_print add column sheet varchar(64);
alter table response_print add column sender varchar(64);
create index response_print_letter_ix on response_print(letter);
create index response_print_sheet_ix on response_print(sheet);
create index response_print_sender_ix on response_print(sender);

-- A hash of who sent a response, by which two from one person find each other. It is made with a secret of the consultation,
-- and nothing here says a name. "lacks" is what was wanting: name, contact or both.
create table response_sender(
  response_id uuid primary key references response(id),
  hash varchar(64),
  lacks varchar(10));
create table sender_secret(
  consultation varchar(100) primary key,
  secret varchar(64) not null);

-- What there was to compare when texts were last compared.
create table letter_look(
  consultation varchar(100) primary key,
  seen varchar(200) not null,
  looked timestamp with time zone not null);

-- A standard text that many sent, and how the responses that say it are counted. Its words are those of its members.
create table campaign(
  id uuid primary key,
  consultation varchar(100) not null,
  survey varchar(100) not null,
  name varchar(200) not null,
  rule varchar(20) not null,
  words varchar(1000) not null,
  officer_id uuid not null,
  decided timestamp with time zone not null,
  taken_back_by uuid,
  taken_back timestamp with time zone);
create index campaign_consultation_ix on campaign(consultation);

-- "own" is what an officer decided for this one against the rule: counted or campaign; null where the rule decides.
create table campaign_response(
  response_id uuid primary key references response(id),
  campaign_id uuid not null references campaign(id),
  identical boolean not null,
  own varchar(10));
create index campaign_response_ix on campaign_response(campaign_id);

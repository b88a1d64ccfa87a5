-- What a consultation's paper counts on from. Whoever counts holds its row, so that one transaction at a time does.
create table paper_desk(
  consultation varchar(100) primary key,
  batches integer not null,
  assigned integer not null,
  -- The greatest share of wrong answers with which a sample passes, in 1/10,000.
  error_limit integer not null);

create table batch(
  id uuid primary key,
  consultation varchar(100) not null,
  number integer not null,
  survey varchar(100) not null,
  received date not null,
  source varchar(20) not null,
  place varchar(200) not null,
  counted integer not null,
  checking varchar(10) not null,
  share integer not null,
  practice boolean not null,
  keyer_id uuid,
  opened timestamp with time zone not null,
  closed timestamp with time zone,
  constraint batch_number_uq unique(consultation, number));

-- One form. Of several that bear one number "copy" tells which is meant, from 1.
create table sheet(
  id uuid primary key,
  batch_id uuid not null references batch(id),
  place integer not null,
  consultation varchar(100) not null,
  number varchar(100),
  copy integer not null,
  assigned boolean not null,
  edition integer not null,
  language varchar(35) not null,
  layout varchar(20) not null,
  assisted varchar(200) not null,
  remarks varchar(200) not null,
  reason varchar(500) not null,
  same_as uuid references sheet(id),
  -- Another sheet with the same number whose answers are the same, until a person has decided.
  twin_id uuid references sheet(id),
  response_id uuid references response(id),
  recorded timestamp with time zone not null,
  constraint sheet_place_uq unique(batch_id, place),
  constraint sheet_number_uq unique(consultation, number, copy),
  constraint sheet_response_uq unique(response_id));

-- A part of a form that is keyed in a screen of its own. "counted" is when its answers went to the door.
create table leaf(
  sheet_id uuid not null references sheet(id),
  part varchar(10) not null,
  state varchar(10) not null,
  sampled boolean not null,
  counted timestamp with time zone,
  primary key(sheet_id, part));

-- Nobody keys one part of a sheet twice, and no two people key it as the same turn.
create table keying(
  id uuid primary key,
  sheet_id uuid not null references sheet(id),
  part varchar(10) not null,
  turn integer not null,
  officer_id uuid,
  begun_by uuid not null,
  state varchar(10) not null,
  written text not null,
  at_field varchar(200) not null,
  strokes integer not null,
  active_millis bigint not null,
  begun timestamp with time zone not null,
  kept timestamp with time zone not null,
  finished timestamp with time zone,
  constraint keying_turn_uq unique(sheet_id, part, turn),
  constraint keying_officer_uq unique(sheet_id, part, officer_id));
create index keying_officer_ix on keying(officer_id, state);

-- What a machine read from a scan, until the first keying begins with it.
create table proposal(
  sheet_id uuid not null references sheet(id),
  part varchar(10) not null,
  written text not null,
  sure text not null,
  primary key(sheet_id, part));

create table keying_question(
  id uuid primary key,
  keying_id uuid not null references keying(id),
  words text not null,
  asked_by uuid not null,
  asked timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered timestamp with time zone);
create index keying_question_ix on keying_question(keying_id);

create table settlement(
  id uuid primary key,
  sheet_id uuid not null references sheet(id),
  part varchar(10) not null,
  question varchar(100) not null,
  choice varchar(10) not null,
  reason varchar(20) not null,
  words varchar(500) not null,
  written text not null,
  officer_id uuid not null,
  settled timestamp with time zone not null,
  constraint settlement_uq unique(sheet_id, part, question));

-- Each answer that was keyed twice, and which keying of it was wrong.
create table compared(
  sheet_id uuid not null references sheet(id),
  part varchar(10) not null,
  question varchar(100) not null,
  first_officer uuid not null,
  second_officer uuid not null,
  first_wrong boolean not null,
  second_wrong boolean not null,
  primary key(sheet_id, part, question));

-- How far the check of a batch has come: how often its sample was widened, and when it passed.
create table batch_check(
  batch_id uuid not null references batch(id),
  part varchar(10) not null,
  seed bigint not null,
  drawn integer not null,
  widened integer not null,
  passed timestamp with time zone,
  primary key(batch_id, part));

-- Paper forms that were keyed without a batch go into one of the day on which they came in.
insert into batch(id, consultation, number, survey, received, source, place, counted, checking, share, practice, opened, closed)
  select gen_random_uuid(), g.consultation,
    row_number() over (partition by g.consultation order by g.received, g.survey),
    g.survey, g.received, 'direct', '', g.forms, 'none', 0, false, g.opened, null
  from (select k.consultation, k.survey, coalesce(r.received, cast(k.keyed as date)) as received,
      count(*) as forms, min(k.keyed) as opened
    from keyed_sheet k join response r on r.id = k.response_id
    where k.channel = 'paper'
    group by k.consultation, k.survey, coalesce(r.received, cast(k.keyed as date))) g;
insert into sheet(id, batch_id, place, consultation, number, copy, assigned, edition, language, layout, assisted, remarks,
    reason, response_id, recorded)
  select k.response_id, b.id, row_number() over (partition by b.id order by k.keyed, k.response_id), k.consultation, k.sheet,
    row_number() over (partition by k.consultation, k.sheet order by k.keyed, k.response_id),
    false, r.edition, r.language, 'STANDARD', coalesce(r.assisted, ''), '', '', k.response_id, k.keyed
  from keyed_sheet k join response r on r.id = k.response_id
  join batch b on b.consultation = k.consultation and b.survey = k.survey
    and b.received = coalesce(r.received, cast(k.keyed as date))
  where k.channel = 'paper';
insert into leaf(sheet_id, part, state, sampled, counted)
  select s.id, 'MAIN', 'COUNTED', false, s.recorded from sheet s;
insert into paper_desk(consultation, batches, assigned, error_limit)
  select b.consultation, max(b.number), 900000, 50 from batch b group by b.consultation;

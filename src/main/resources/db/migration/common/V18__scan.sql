-- A file of scanned pages. The state is arriving, waiting, read or failed; what is left arriving was never all here.
create table scan(
  id uuid primary key,
  consultation varchar(100) not null,
  batch_id uuid not null references batch(id),
  file_name varchar(100) not null,
  kind varchar(10) not null,
  state varchar(10) not null,
  pages integer not null,
  officer_id uuid not null,
  uploaded timestamp with time zone not null);
create index scan_batch_ix on scan(batch_id, uploaded);

-- The file itself, in pieces, until its pages are read.
create table scan_piece(
  scan_id uuid not null references scan(id),
  place integer not null,
  content bytea not null,
  primary key(scan_id, place));

-- A page. The state is read, unread or aside; "code" is what its QR code says, "reading" the marks seen in its boxes.
create table scan_page(
  id uuid primary key,
  scan_id uuid not null references scan(id),
  batch_id uuid not null references batch(id),
  place integer not null,
  state varchar(10) not null,
  reason varchar(20) not null,
  code varchar(300) not null,
  sheet_id uuid references sheet(id),
  part varchar(10) not null,
  page integer not null,
  written text not null,
  sure text not null,
  straight boolean not null,
  picture bytea,
  constraint scan_page_uq unique(scan_id, place));
create index scan_page_sheet_ix on scan_page(sheet_id, part, page);
create index scan_page_batch_ix on scan_page(batch_id, state);

-- Contact details. Each row is one list of people as one text, whose order is drawn anew with every addition: no time, no day,
-- no order of rows and no number of a transaction says who gave theirs when. "added_on" is the day of the last addition to the
-- whole list.
create table contact_list(
  consultation varchar(100) not null,
  survey varchar(100) not null,
  number integer not null,
  people text not null,
  added_on date not null,
  constraint contact_list_pk primary key(consultation, survey, number));

-- Drafts whose respondents took or declined what is offered for contact details; which of the two stands nowhere.
create table draft_contact_over(
  draft_id uuid primary key references draft(id) on delete cascade);

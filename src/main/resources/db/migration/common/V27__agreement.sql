-- Second readings apart from the first are replaced by samples: those that were made are kept as withdrawn.
update comment_reading set withdrawn = at_time, live_key = null where blind = true and withdrawn is null;
update coding set withdrawn = at_time where blind = true and withdrawn is null;
alter table comment_reading drop column blind;
alter table coding drop column blind;
alter table comment_reading_past drop column blind;
alter table coding_past drop column blind;

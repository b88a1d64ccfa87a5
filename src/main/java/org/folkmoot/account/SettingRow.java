package org.folkmoot.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How the house is set in one matter. */
@MappedEntity("setting")
record SettingRow(@Id String name, String content) {}

package org.folkmoot.response;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * @param hash SHA-256 in hexadecimal of the code as {@link PrivateCodes} reads it
 * @param number how many codes were made for the response, this one included
 */
@MappedEntity("private_code")
record PrivateCodeRow(@Id UUID responseId, String hash, int number, Instant made) {}

package org.folkmoot.theme.frames;

import java.util.UUID;

/** A comment behind a code: the code as it was given, and by whom. */
record BehindRow(
        UUID comment, String survey, String question, String words, String reference, String code, String coder) {}

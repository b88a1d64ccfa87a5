package org.folkmoot.theme.frames;

/** How many codings by people stand, on how many comments, by how many people who answered. */
record Count(long codings, long comments, long people) {
    static final Count NONE = new Count(0, 0, 0);
}

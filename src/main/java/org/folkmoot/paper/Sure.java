package org.folkmoot.paper;

/** How well a machine could read a field of a scan. */
public enum Sure {
    SURE,
    UNSURE
}

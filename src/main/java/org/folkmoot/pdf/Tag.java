package org.folkmoot.pdf;

import java.util.ArrayList;
import java.util.List;

/** One element of the structure of a document, read in the order of its children. It either has children or is drawn with, never both. */
public final class Tag {
    final String type;
    final List<Tag> children = new ArrayList<>();

    /** Text alternative, title or scope; empty for none. */
    String alt = "";

    String scope = "";

    /** How the items of a list are labelled. */
    String numbering = "Disc";

    /** Where a figure stands: left, bottom, right, top; empty before it is laid out. */
    float[] box = {};

    private Tag(String type) {
        this.type = type;
    }

    static Tag document() {
        return new Tag("Document");
    }

    /** A new last part, of a standard structure type of PDF 1.7 such as {@code P} or {@code LI}. */
    public Tag child(String childType) {
        Tag child = new Tag(childType);
        children.add(child);
        return child;
    }

    /** A list whose items have numbers. */
    public Tag numbered() {
        Tag list = child("L");
        list.numbering = "Decimal";
        return list;
    }

    /** The heading of a column ({@code Column}) or row ({@code Row}) of a table. */
    public Tag heading(String of) {
        Tag heading = child("TH");
        heading.scope = of;
        return heading;
    }
}

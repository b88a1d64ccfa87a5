package org.folkmoot.pdf;

import java.util.ArrayList;
import java.util.List;

/** One element of the structure tree. It either has children or is drawn with, never both. */
final class Tag {
    final String type;
    final List<Tag> children = new ArrayList<>();

    /** Text alternative, title or scope; empty for none. */
    String alt = "";

    String scope = "";

    /** Where a figure stands: left, bottom, right, top; empty before it is laid out. */
    float[] box = {};

    private Tag(String type) {
        this.type = type;
    }

    static Tag document() {
        return new Tag("Document");
    }

    Tag child(String childType) {
        Tag child = new Tag(childType);
        children.add(child);
        return child;
    }
}

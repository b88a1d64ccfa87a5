package org.folkmoot.pdf;

/** Sizes of one shape, so that what is laid out for A4 is enlarged or reduced to each. */
public enum Paper {
    A3(1.41421f),
    A4(1),
    A6(0.5f);

    /** How long a length of A4 becomes. */
    final float scale;

    Paper(float scale) {
        this.scale = scale;
    }
}

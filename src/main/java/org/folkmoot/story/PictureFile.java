package org.folkmoot.story;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the bytes of a file say it is, found without decoding it: nothing of it is believed before it is known to be whole.
 *
 * @param format told by the content; the file's name and declared type are not looked at
 * @param orientation how the camera was held, 1 to 8 as in EXIF 2.3, 4.6.4
 */
record PictureFile(Format format, int orientation) {

    /** Formats that are taken. */
    enum Format {
        JPEG("jpeg"),
        PNG("png"),
        GIF("gif");

        final String reader;

        Format(String reader) {
            this.reader = reader;
        }
    }

    /** A file with more is made to keep a decoder busy; cameras and editors write about ten. */
    private static final int MOST_SCANS = 100;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    /** @throws PictureRefused if it is of no format that is taken, or cut off */
    static PictureFile of(byte[] bytes) throws PictureRefused {
        if (starts(bytes, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return jpeg(bytes);
        }
        if (starts(bytes, 0, PNG)) {
            return png(bytes);
        }
        if (starts(bytes, 0, "GIF87a".getBytes(StandardCharsets.US_ASCII))
                || starts(bytes, 0, "GIF89a".getBytes(StandardCharsets.US_ASCII))) {
            return new PictureFile(Format.GIF, UPRIGHT);
        }
        throw new PictureRefused(PictureRefused.Reason.NOT_A_PICTURE);
    }

    /** Walks the chunks to the last one; the decoder would take what is there for the whole. */
    private static PictureFile png(byte[] bytes) throws PictureRefused {
        long at = PNG.length;
        while (at + 12 <= bytes.length) {
            long length = number(bytes, (int) at, 4, false);
            if (starts(bytes, (int) at + 4, "IEND".getBytes(StandardCharsets.US_ASCII))) {
                return new PictureFile(Format.PNG, UPRIGHT);
            }
            at += 12 + length;
        }
        throw new PictureRefused(PictureRefused.Reason.DAMAGED);
    }

    /** Walks the segments to the end of the image; the decoder would fill what is cut off with grey. */
    private static PictureFile jpeg(byte[] bytes) throws PictureRefused {
        int orientation = UPRIGHT;
        int scans = 0;
        int at = 2;
        while (at + 2 <= bytes.length && scans <= MOST_SCANS) {
            int marker = bytes[at + 1] & 0xFF;
            if (bytes[at] != (byte) 0xFF || marker == 0) {
                // Within a scan all but markers is picture.
                if (scans == 0) {
                    break;
                }
                at++;
            } else if (marker == 0xFF) {
                at++;
            } else if (marker == 0xD9) {
                if (scans == 0) {
                    break;
                }
                return new PictureFile(Format.JPEG, orientation);
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD7) {
                at += 2;
            } else {
                int length = at + 4 <= bytes.length ? (int) number(bytes, at + 2, 2, false) : 0;
                if (length < 2) {
                    break;
                }
                if (marker == 0xE1 && starts(bytes, at + 4, EXIF)) {
                    orientation = orientation(bytes, at + 4 + EXIF.length, Math.min(bytes.length, at + 2 + length));
                }
                scans += marker == 0xDA ? 1 : 0;
                at += 2 + length;
            }
        }
        throw new PictureRefused(PictureRefused.Reason.DAMAGED);
    }

    private static int orientation(byte[] bytes, int from, int to) {
        if (to - from < 8) {
            return UPRIGHT;
        }
        boolean little = bytes[from] == 'I';
        long directory = from + number(bytes, from + 4, 4, little);
        if (directory + 2 > to) {
            return UPRIGHT;
        }
        long entries = number(bytes, (int) directory, 2, little);
        for (long entry = directory + 2; entries > 0 && entry + 12 <= to; entry += 12, entries--) {
            if (number(bytes, (int) entry, 2, little) == ORIENTATION) {
                int said = (int) number(bytes, (int) entry + 8, 2, little);
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static long number(byte[] bytes, int at, int size, boolean little) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | bytes[little ? at + size - 1 - i : at + i] & 0xFF;
        }
        return number;
    }

    private static boolean starts(byte[] bytes, int at, byte[] with) {
        return at + with.length <= bytes.length && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
    }
}

package org.folkmoot.paper;

/**
 * How many forms came in, and where they are. The sums hold or the line cannot be made.
 *
 * @param keyed whose answers count
 * @param verifying keyed once or twice, and not beyond doubt yet
 * @param outstanding to be keyed, or being keyed
 */
record LedgerLine(
        String key,
        long received,
        long keyed,
        long verifying,
        long spoilt,
        long blank,
        long duplicate,
        long outstanding) {

    LedgerLine {
        if (received != keyed + verifying + spoilt + blank + duplicate + outstanding) {
            throw new IllegalStateException("The ledger does not balance at " + key + ": received " + received
                    + ", keyed " + keyed + ", being verified " + verifying + ", spoilt " + spoilt + ", blank " + blank
                    + ", duplicate " + duplicate + ", outstanding " + outstanding + ".");
        }
    }

    /** Set aside for whatever reason. */
    long aside() {
        return spoilt + blank + duplicate;
    }

    LedgerLine plus(LedgerLine other) {
        return new LedgerLine(
                key,
                received + other.received,
                keyed + other.keyed,
                verifying + other.verifying,
                spoilt + other.spoilt,
                blank + other.blank,
                duplicate + other.duplicate,
                outstanding + other.outstanding);
    }

    static LedgerLine sum(String key, Iterable<LedgerLine> lines) {
        LedgerLine sum = new LedgerLine(key, 0, 0, 0, 0, 0, 0, 0);
        for (LedgerLine line : lines) {
            sum = sum.plus(line);
        }
        return sum;
    }
}

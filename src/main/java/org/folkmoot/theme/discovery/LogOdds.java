package org.folkmoot.theme.discovery;

/**
 * How much more one group uses a word than all others together: the log-odds ratio with an informative Dirichlet prior, divided by
 * its standard error (Monroe, Colaresi and Quinn, 2008: Fightin’ Words, equations 15, 18, 20 and 22). What everyone says is the
 * prior, so that a rare word has to be used much more often to stand out.
 */
final class LogOdds {

    /** How many words what everyone says is worth beside what was counted. */
    static final double PRIOR = 100;

    /** What a word that hardly anybody says is worth at least, so that a word that others never say can stand out. */
    static final double LEAST = 0.5;

    private LogOdds() {}

    /**
     * The z-score: positive where the group uses the word more.
     *
     * @param uses of the word by the group
     * @param words all that the group uses
     * @param othersUses of the word by all others
     * @param othersWords all that they use
     * @return 0 where nobody uses the word, or nobody uses any other
     */
    static double z(double uses, double words, double othersUses, double othersWords) {
        double all = words + othersWords;
        double everywhere = uses + othersUses;
        if (everywhere == 0 || everywhere == all) {
            return 0;
        }
        double prior = Math.max(LEAST, PRIOR * everywhere / all);
        double group = Math.log((uses + prior) / (words + PRIOR - uses - prior));
        double others = Math.log((othersUses + prior) / (othersWords + PRIOR - othersUses - prior));
        double variance = 1 / (uses + prior) + 1 / (othersUses + prior);
        return (group - others) / Math.sqrt(variance);
    }
}

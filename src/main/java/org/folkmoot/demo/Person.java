package org.folkmoot.demo;

import org.folkmoot.answer.Channel;

/**
 * One invented respondent, as far as it colours all the answers.
 *
 * @param age from 0, the youngest asked, to 1
 * @param district from 0 to below 1; where the respondent lives among the districts as listed
 * @param mood from 0, displeased with everything, to 1
 */
record Person(Channel channel, double age, double district, double mood) {

    /** Which share of those who answer is in each eighth of the ages or younger: councils hear the over-fifties most. */
    private static final double[] UP_TO = {0.05, 0.13, 0.24, 0.39, 0.60, 0.83, 0.96, 1};

    private static final double DISTRICTS_DIFFER = 1.5;

    static Person of(Chance chance, Channel channel) {
        // On paper they are older still.
        double rank = channel == Channel.PAPER ? Math.pow(chance.share(), 0.6) : chance.share();
        return new Person(
                channel, age(rank), Math.pow(chance.share(), DISTRICTS_DIFFER), (chance.share() + chance.share()) / 2);
    }

    private static double age(double rank) {
        int eighth = 0;
        while (rank >= UP_TO[eighth]) {
            eighth++;
        }
        double from = eighth == 0 ? 0 : UP_TO[eighth - 1];
        return (eighth + (rank - from) / (UP_TO[eighth] - from)) / UP_TO.length;
    }

    boolean young() {
        return age < 0.25;
    }

    boolean old() {
        return age > 0.75;
    }

    boolean spoken() {
        return channel == Channel.FACE_TO_FACE;
    }
}

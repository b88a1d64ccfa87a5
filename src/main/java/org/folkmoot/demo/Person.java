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

    static Person of(Chance chance, Channel channel) {
        // Those who answer councils are older than those who live there; on paper more so.
        double spread = Math.pow(chance.share(), channel == Channel.PAPER ? 0.45 : 0.75);
        return new Person(channel, Math.min(spread, 0.999), chance.share(), (chance.share() + chance.share()) / 2);
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

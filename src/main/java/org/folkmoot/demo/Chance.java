package org.folkmoot.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Dice that fall the same way for the same names and seed, on every machine. */
final class Chance {
    // java.util.Random and not a newer generator: its numbers are laid down by its specification.
    private final Random random;

    private Chance(long seed) {
        random = new Random(seed);
    }

    /** Dice of their own for one purpose, so that using more of them here changes nothing there. */
    static Chance of(long seed, String... names) {
        long hash = mix(seed + 0x9e3779b97f4a7c15L);
        for (String name : names) {
            for (int i = 0; i < name.length(); i++) {
                hash = mix(hash * 31 + name.charAt(i));
            }
            hash = mix(hash + 0x632be59bd9b4e019L);
        }
        return new Chance(hash);
    }

    private static long mix(long z) {
        long mixed = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to below 1. */
    double share() {
        return random.nextDouble();
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    long bits() {
        return random.nextLong();
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One thing, each as likely as its weight; weights are not negative and not all 0. */
    <T> T weighted(List<T> things, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * things.stream().mapToDouble(weight).sum();
        for (T thing : things) {
            left -= weight.applyAsDouble(thing);
            if (left < 0) {
                return thing;
            }
        }
        return things.get(things.size() - 1);
    }
}

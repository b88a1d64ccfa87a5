package org.folkmoot.pdf;

import java.util.List;

/**
 * 100% bars cut into the same steps, as for a grid of statements answered from "strongly agree" to "strongly
 * disagree". The key stands above the bars in the order of the steps; a share is printed in its part where it fits.
 *
 * @param caption title above the chart; never blank
 * @param alt the same in words for those who do not see it: every number, or where the table is; never blank
 * @param steps names of the parts from left to right; 2 to 6
 * @param stacks at least one
 * @param note printed below, such as the base; may be empty
 */
public record StackedChart(String caption, String alt, List<String> steps, List<Stack> stacks, String note) {
    public StackedChart {
        steps = List.copyOf(steps);
        stacks = List.copyOf(stacks);
        BarChart.requireWords(caption, alt);
        if (steps.size() < 2 || steps.size() > 6 || stacks.isEmpty()) {
            throw new IllegalArgumentException("Chart \"" + caption + "\" has " + steps.size() + " steps and "
                    + stacks.size() + " bars: it takes 2 to 6 steps and at least one bar.");
        }
        for (Stack stack : stacks) {
            if (stack.parts().size() != steps.size()) {
                throw new IllegalArgumentException("Chart \"" + caption + "\", bar \"" + stack.label() + "\" has "
                        + stack.parts().size() + " parts for " + steps.size() + " steps.");
            }
        }
    }

    /**
     * @param label the statement
     * @param parts one for each step
     * @param aside a short text at the end of the bar, such as the net; may be empty
     */
    public record Stack(String label, List<Part> parts, String aside) {
        public Stack {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param value the part's share of the sum of its bar: finite, 0 or more
     * @param shown the share as printed, such as {@code 31%}
     */
    public record Part(double value, String shown) {
        public Part {
            BarChart.requireAmount(shown, value);
        }
    }
}

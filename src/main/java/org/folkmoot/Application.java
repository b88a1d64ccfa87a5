package org.folkmoot;

import org.folkmoot.command.Folkmoot;

/** The program's front door. */
public final class Application {
    private Application() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        // From Java 22 on a console is given even where there is no terminal; this asks for the older kind.
        System.setProperty("jdk.console", "java.base");
        // Pictures are drawn in memory, also where a screen is said to be there and is not.
        System.setProperty("java.awt.headless", "true");
        System.exit(Folkmoot.run(arguments));
    }
}

package org.folkmoot;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/**
 * The class that {@code java -jar} starts. It is compiled for Java 8, so that an old Java can say in one line what it lacks.
 */
public final class Launcher {

    static final int OLDEST_JAVA = 21;

    private static final int MISUSE = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        int java = version(System.getProperty("java.specification.version", "0"));
        if (java < OLDEST_JAVA) {
            complain(System.err, java);
            System.exit(MISUSE);
        }
        try {
            Class.forName("org.folkmoot.Application")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error) {
                throw (Error) thrown.getCause();
            }
            throw (Exception) thrown.getCause();
        }
    }

    private static void complain(PrintStream out, int java) {
        out.println("Folkmoot needs Java " + OLDEST_JAVA + " or later, and this is Java " + java
                + ". Install a JDK of version " + OLDEST_JAVA + " or later and start it with that one.");
    }

    /** Reads {@code 1.8} as 8 and {@code 21} as 21. */
    static int version(String specification) {
        String number = specification.startsWith("1.") ? specification.substring(2) : specification;
        return Integer.parseInt(number);
    }
}

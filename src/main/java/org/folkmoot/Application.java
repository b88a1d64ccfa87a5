package org.folkmoot;

/** The program's front door. */
public final class Application {
    private Application() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.out.println("folkmoot");
    }
}

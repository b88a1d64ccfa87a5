package org.folkmoot.command;

/** A command's plain-words no, with its exit code. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Refusal wrongInput(String message) {
        return new Refusal(ExitCode.WRONG_INPUT, message);
    }

    static Refusal failure(String message) {
        return new Refusal(ExitCode.FAILURE, message);
    }

    static Refusal misuse(String message) {
        return new Refusal(ExitCode.MISUSE, message);
    }

    int exitCode() {
        return exitCode;
    }
}

package org.folkmoot.command;

/** What a command says to the shell. */
final class ExitCode {

    /** Done as asked. */
    static final int DONE = 0;
    /** What was given is wrong: a definition, a file of responses. */
    static final int WRONG_INPUT = 1;
    /** The command was not used as it is meant to be. */
    static final int MISUSE = 2;
    /** Something of our own failed: the disk, the database, the program. */
    static final int FAILURE = 3;

    private ExitCode() {}
}

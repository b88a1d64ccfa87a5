package org.folkmoot.survey.frame;

/** A change of a frame that cannot be made: what stands against it, and what to do instead, both as sentences for officers. */
public final class RefusedChange extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String todo;

    public RefusedChange(String what, String todo) {
        super(what + " " + todo);
        this.what = what;
        this.todo = todo;
    }

    public String what() {
        return what;
    }

    public String todo() {
        return todo;
    }
}

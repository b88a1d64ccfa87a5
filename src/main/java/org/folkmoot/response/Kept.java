package org.folkmoot.response;

import java.util.List;
import java.util.Optional;
import org.folkmoot.comment.Comment;

/** A response in the parts in which it is kept: closed answers, comments, and equality answers as JSON. */
record Kept(ResponseRow row, List<Comment> comments, Optional<String> equality) {}

package org.folkmoot.tabulation;

import java.util.Map;
import org.folkmoot.answer.Answer;
import org.folkmoot.answer.Channel;
import org.folkmoot.answer.QuestionId;
import org.folkmoot.answer.ResponseId;

/** One response as it is counted: its answers, and the codes of its comments as any-of answers beside them. */
public record Observation(ResponseId id, Channel channel, Map<QuestionId, Answer> answers) {}

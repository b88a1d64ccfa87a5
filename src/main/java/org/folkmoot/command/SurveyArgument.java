package org.folkmoot.command;

import org.folkmoot.answer.SurveyId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads CONSULTATION/SURVEY. */
final class SurveyArgument implements ITypeConverter<SurveyId> {

    @Override
    public SurveyId convert(String text) {
        try {
            return SurveyId.of(text);
        } catch (IllegalArgumentException notASurvey) {
            throw new TypeConversionException(notASurvey.getMessage());
        }
    }
}

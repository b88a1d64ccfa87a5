package org.folkmoot.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands the form that {@link FormDoor} read to the controllers that ask for it. */
@Singleton
final class FormBinder implements TypedRequestArgumentBinder<FormBody> {
    @Override
    public Argument<FormBody> argumentType() {
        return Argument.of(FormBody.class);
    }

    @Override
    public BindingResult<FormBody> bind(ArgumentConversionContext<FormBody> context, HttpRequest<?> request) {
        return () -> request.getAttribute(FormDoor.FORM, FormBody.class);
    }
}

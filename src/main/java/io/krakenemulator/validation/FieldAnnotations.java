package io.krakenemulator.validation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;

/** The annotations of a field, with those that its composed annotations stand for. */
record FieldAnnotations(List<Annotation> all) {

    static FieldAnnotations of(AnnotatedElement element) {
        var all = new ArrayList<Annotation>();
        addAll(element, all);
        return new FieldAnnotations(all);
    }

    private static void addAll(AnnotatedElement element, List<Annotation> all) {
        for (var annotation : element.getAnnotations()) {
            all.add(annotation);
            if (annotation.annotationType().isAnnotationPresent(Composed.class)) {
                addAll(annotation.annotationType(), all);
            }
        }
    }

    /** Returns the annotation of that type, or {@code null} if the field has none. */
    <A extends Annotation> A find(Class<A> type) {
        for (var annotation : all) {
            if (type.isInstance(annotation)) {
                return type.cast(annotation);
            }
        }
        return null;
    }

    boolean has(Class<? extends Annotation> type) {
        return find(type) != null;
    }
}

package io.krakenemulator.validation;

import jakarta.validation.constraints.Size;

/** How long a text or a list may be. The annotation's own methods are too slow to be asked for each value. */
record SizeBounds(int min, int max) {

    /** Returns the bounds that an annotation sets, or {@code null} if there is no annotation. */
    static SizeBounds of(Size size) {
        return size == null ? null : new SizeBounds(size.min(), size.max());
    }
}

create table product (
    sandbox_id     bigint      not null references sandbox (id) on delete cascade,
    code           text        not null,
    document       json        not null,
    available_from date        not null,
    available_to   date,
    ends_at        date,
    is_variable    boolean     not null,
    is_prepay      boolean     not null,
    is_business    boolean     not null,
    -- Place in the order of creation within the sandbox.
    seq            bigint      not null,
    created_at     timestamptz not null,
    primary key (sandbox_id, code)
);
create unique index product_order_idx on product (sandbox_id, seq);

create table tariff (
    sandbox_id     bigint not null references sandbox (id) on delete cascade,
    tariff_code    text   not null,
    product_code   text   not null,
    fuel           text   not null,
    gsp            text   not null,
    payment_method text,
    tariff_type    text,
    rate_types     text[] not null,
    document       json   not null,
    primary key (sandbox_id, tariff_code),
    foreign key (sandbox_id, product_code) references product (sandbox_id, code) on delete cascade,
    constraint tariff_fuel_check check (fuel in ('ELECTRICITY', 'GAS'))
);
create index tariff_product_idx on tariff (sandbox_id, product_code);
